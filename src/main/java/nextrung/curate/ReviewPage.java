package nextrung.curate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkWriter;
import nextrung.framework.StrictJson;

/// One HTML file in which a person goes through a proposed ladder: every step is kept, changed or
/// dropped, steps can be added, and once all are decided the ladder is saved as reviewed. The file
/// asks nobody for anything.
public final class ReviewPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPLATE = resource("review.html");
  private static final String SCRIPT = resource("review.js");
  private static final String STYLE = resource("review.css");

  private ReviewPage() {}

  public static String write(Framework framework, LadderProposal proposal) {
    return TEMPLATE
        .replace("{{policy}}", policy())
        .replace("{{style}}", STYLE)
        .replace("{{script}}", SCRIPT)
        .replace("{{data}}", data(framework, proposal));
  }

  private static String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(STYLE), hash(SCRIPT));
  }

  /// The data stand in an element that is not run; no text can end it early.
  private static String data(Framework framework, LadderProposal proposal) {
    var root = JSON.createObjectNode();
    var own = StrictJson.read(FrameworkWriter.write(framework), "framework");
    root.put("title", framework.title()).put("attribution", framework.attribution());
    root.set("levels", own.path("framework").path("levels"));
    root.set("ladder", ProposalFile.tree(framework, proposal));
    return root.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
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
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
