package nextrung.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nextrung.encode.Parallel;
import nextrung.framework.Statement;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;

/// Builds the index of a framework.
///
/// Each index lies in a folder named by its fingerprint. It is written beside that folder and moved
/// there whole, so that a killed build leaves nothing that could be opened, and of two builds at
/// the same time the second finds the work done.
public final class StatementIndexWriter {
  static final String FINGERPRINT = "fingerprint";
  private static final String UNFINISHED = ".unfinished-";
  private static final int FOLDER_NAME = 16;

  /// Texts encoded between two reports of progress.
  private static final int PORTION = 64;

  private final Path folder;
  private final Progress progress;

  /// @param folder holds the built indexes; made where it is missing
  public StatementIndexWriter(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /// Where the index of some sources lies, built or not.
  public static Path place(Path folder, String fingerprint) {
    return folder.resolve(fingerprint.substring(0, FOLDER_NAME));
  }

  /// Builds the index unless it is there already, and returns its folder.
  ///
  /// @throws IndexException when the folder cannot be written
  public Path build(IndexSources sources) {
    var fingerprint = sources.fingerprint();
    var place = place(folder, fingerprint);
    if (Files.isDirectory(place)) {
      return place;
    }
    try {
      Files.createDirectories(folder);
      Leftovers.sweep(folder, UNFINISHED);
      var unfinished = Files.createTempDirectory(folder, UNFINISHED);
      try {
        write(sources, fingerprint, unfinished);
        moveWhole(unfinished, place);
      } finally {
        FolderTree.delete(unfinished);
      }
      return place;
    } catch (IOException e) {
      throw new IndexException(
          "[%s] the index cannot be written; check permissions and free space".formatted(folder),
          e);
    }
  }

  private void write(IndexSources sources, String fingerprint, Path target) throws IOException {
    var documents = documents(sources);
    var config =
        new IndexWriterConfig(new TradeAnalyzer(sources.vocabulary()))
            .setMergeScheduler(new SerialMergeScheduler());
    try (var directory = FSDirectory.open(target);
        var writer = new IndexWriter(directory, config)) {
      for (var document : documents) {
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(FINGERPRINT, fingerprint).entrySet());
      writer.commit();
    }
  }

  private List<Document> documents(IndexSources sources) {
    var statements = sources.framework().statements();
    var exemplars = sources.exemplars().read();
    var texts = new ArrayList<String>();
    statements.forEach(statement -> texts.add(statement.performance()));
    exemplars.forEach(exemplar -> texts.add(exemplar.text()));
    var vectors = vectors(sources, texts);
    var taught =
        Taught.vectors(
            statements,
            vectors.subList(0, statements.size()),
            exemplars,
            vectors.subList(statements.size(), vectors.size()));
    var documents = new ArrayList<Document>();
    for (int i = 0; i < texts.size(); i++) {
      documents.add(
          i < statements.size()
              ? document(statements.get(i), vectors.get(i), taught.get(i))
              : document(exemplars.get(i - statements.size()), vectors.get(i)));
    }
    return documents;
  }

  /// The vectors of some texts. Progress is told by the calling thread alone: a caller may be in
  /// the middle of loading the class that listens, and another thread would wait for it for ever.
  private List<float[]> vectors(IndexSources sources, List<String> texts) {
    var vectors = new ArrayList<float[]>();
    for (int from = 0; from < texts.size(); from += PORTION) {
      var portion = texts.subList(from, Math.min(texts.size(), from + PORTION));
      vectors.addAll(Parallel.map(portion, sources.encoder()::vector));
      progress.at(vectors.size(), texts.size());
    }
    return vectors;
  }

  private static Document document(Statement statement, float[] vector, float[] taught) {
    var document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.STATEMENT, Field.Store.YES));
    document.add(new StringField(Fields.ID, statement.id().toString(), Field.Store.YES));
    document.add(new StringField(Fields.LEVEL, statement.id().level(), Field.Store.YES));
    document.add(new StoredField(Fields.POSITION, statement.id().position()));
    document.add(new TextField(Fields.NAME, statement.name(), Field.Store.YES));
    document.add(new TextField(Fields.TEXT, statement.text(), Field.Store.YES));
    document.add(vectorField(Fields.VECTOR, vector));
    document.add(vectorField(Fields.TAUGHT, taught));
    return document;
  }

  private static Document document(Exemplar exemplar, float[] vector) {
    var document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.EXEMPLAR, Field.Store.YES));
    document.add(new StringField(Fields.CLAIM, exemplar.claim(), Field.Store.YES));
    for (var label : exemplar.labels()) {
      document.add(new StringField(Fields.ID, label.statement().toString(), Field.Store.YES));
      document.add(new StoredField(Fields.GRADE, label.grade()));
    }
    document.add(new TextField(Fields.TEXT, exemplar.text(), Field.Store.YES));
    document.add(vectorField(Fields.VECTOR, vector));
    return document;
  }

  private static Field vectorField(String name, float[] vector) {
    return new KnnFloatVectorField(name, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static void moveWhole(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another build was faster; systems differ in how they say so.
      if (!Files.isDirectory(to)) {
        throw e;
      }
    }
  }
}
