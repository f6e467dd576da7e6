package nextrung.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import nextrung.encode.Encoder;
import nextrung.encode.Parallel;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Statement;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Builds one index over the statements of many frameworks, one framework in memory at a time. What
/// is done is committed every few frameworks: a killed build goes on from there, unless another one
/// was through with other sources first, hours later. A finished index is moved to its place whole.
public final class OccupationIndexWriter {
  /// Raised whenever what a document holds changes.
  private static final int LAYOUT = 1;

  private static final String DONE = "frameworks";
  private static final String GROWING = ".growing-";
  private static final int PORTION = 20;
  private static final int FOLDER_NAME = 16;

  private final Path folder;
  private final Encoder encoder;
  private final Progress progress;

  /// @param folder holds the built indexes; made where it is missing
  /// @param progress told of frameworks
  public OccupationIndexWriter(Path folder, Encoder encoder, Progress progress) {
    this.folder = folder;
    this.encoder = encoder;
    this.progress = progress;
  }

  /// Builds the index of some framework files, in their order, unless it is there already.
  ///
  /// @return its folder
  /// @throws IndexException when the folder cannot be written
  public Path build(List<Path> frameworks) {
    var name = "occupations-" + fingerprint(frameworks).substring(0, FOLDER_NAME);
    var place = folder.resolve(name);
    if (Files.isDirectory(place)) {
      return place;
    }
    try {
      var growing = Files.createDirectories(folder.resolve(GROWING + name));
      try (var directory = FSDirectory.open(growing)) {
        write(frameworks, directory);
      }
      Files.move(growing, place, StandardCopyOption.ATOMIC_MOVE);
      Leftovers.sweep(folder, GROWING);
      return place;
    } catch (IOException e) {
      throw new IndexException(
          "[%s] the index cannot be written; check permissions, free space and that no other build is at work"
              .formatted(folder),
          e);
    }
  }

  private void write(List<Path> frameworks, Directory directory) throws IOException {
    int done = done(directory);
    var config =
        new IndexWriterConfig(new TradeAnalyzer(TradeVocabulary.empty()))
            .setCommitOnClose(false)
            .setMergeScheduler(new SerialMergeScheduler());
    try (var writer = new IndexWriter(directory, config)) {
      for (int i = done; i < frameworks.size(); i++) {
        add(FrameworkReader.read(frameworks.get(i)), writer);
        progress.at(i + 1, frameworks.size());
        if ((i + 1) % PORTION == 0) {
          commit(writer, i + 1);
        }
      }
      writer.forceMerge(1);
      commit(writer, frameworks.size());
    }
  }

  private static void commit(IndexWriter writer, int done) throws IOException {
    writer.setLiveCommitData(Map.of(DONE, String.valueOf(done)).entrySet());
    writer.commit();
  }

  /// How many frameworks an unfinished build has committed.
  private static int done(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return 0;
    }
    try (var reader = DirectoryReader.open(directory)) {
      return Integer.parseInt(reader.getIndexCommit().getUserData().getOrDefault(DONE, "0"));
    }
  }

  private void add(Framework framework, IndexWriter writer) throws IOException {
    var vectors =
        Parallel.map(framework.statements(), statement -> encoder.vector(statement.performance()));
    for (int i = 0; i < vectors.size(); i++) {
      writer.addDocument(document(framework, framework.statements().get(i), vectors.get(i)));
    }
  }

  private static Document document(Framework framework, Statement statement, float[] vector) {
    var document = new Document();
    document.add(new StringField(Fields.ID, statement.id().toString(), Field.Store.YES));
    document.add(new StoredField(Fields.TITLE, framework.title()));
    document.add(new TextField(Fields.TEXT, statement.text(), Field.Store.NO));
    document.add(
        new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  private String fingerprint(List<Path> frameworks) {
    var sha = DigestUtils.getSha256Digest();
    sha.update((LAYOUT + encoder.fingerprint()).getBytes(StandardCharsets.UTF_8));
    for (var framework : frameworks) {
      sha.update(bytes(framework));
    }
    return Hex.encodeHexString(sha.digest());
  }

  private static byte[] bytes(Path framework) {
    try {
      return Files.readAllBytes(framework);
    } catch (IOException e) {
      throw new IndexException(
          "[%s] the framework cannot be read; check the path and its permissions"
              .formatted(framework),
          e);
    }
  }
}
