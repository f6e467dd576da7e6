package nextrung.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nextrung.framework.Framework;
import nextrung.framework.LadderReader;
import nextrung.framework.StrictJson;
import org.apache.commons.codec.digest.DigestUtils;

/// One HTML file in which a person goes through a ladder, proposed or made before: every step is
/// kept, changed or dropped, steps can be added, and once all are decided the ladder is saved as
/// reviewed. The file asks nobody for anything.
public final class ReviewPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPLATE = resource("review.html");
  private static final String SCRIPT = resource("review.js");
  private static final String STYLE = resource("review.css");

  private ReviewPage() {}

  public static String write(Framework framework, LadderProposal proposal) {
    return write(framework, ProposalFile.tree(framework, proposal));
  }

  /// The page for a ladder that is there already, as a file or a draft of this page holds it.
  ///
  /// @param json the ladder file; what it says about confidence and what was kept is taken along
  /// @param source the name to use in messages
  /// @throws nextrung.framework.FrameworkException with every fault of the ladder
  public static String reopen(Framework framework, String json, String source) {
    LadderReader.read(json, source, framework);
    return write(framework, StrictJson.read(json, source));
  }

  private static String write(Framework framework, JsonNode ladder) {
    return TEMPLATE
        .replace("{{policy}}", policy())
        .replace("{{style}}", STYLE)
        .replace("{{script}}", SCRIPT)
        .replace("{{data}}", data(framework, ladder));
  }

  private static String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(STYLE), hash(SCRIPT));
  }

  /// The data stand in an element that is not run; no text can end it early.
  private static String data(Framework framework, JsonNode ladder) {
    var root = JSON.createObjectNode();
    root.put("title", framework.title())
        .put("version", framework.version())
        .put("attribution", framework.attribution());
    root.set("levels", levels(framework));
    root.set("ladder", ladder);
    return root.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /// A list, as a script would put those keys of an object first that are numbers.
  private static JsonNode levels(Framework framework) {
    var levels = JSON.createArrayNode();
    for (var level : framework.levels()) {
      var node = levels.addObject().put("key", level.key()).put("label", level.label());
      var texts = node.putArray("statements");
      level.statements().forEach(statement -> texts.add(statement.text()));
    }
    return levels;
  }

  private static String resource(String name) {
    try (var in = ReviewPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
  }
}
