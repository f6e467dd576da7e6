package nextrung.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkWriter;
import nextrung.framework.StrictJson;

/// A proposal as a ladder file to edit: each step carries its confidence and the names of both
/// statements, which the reader of ladder files leaves alone.
public final class ProposalFile {
  private ProposalFile() {}

  public static String write(Framework framework, LadderProposal proposal) {
    return tree(framework, proposal).toPrettyString() + "\n";
  }

  static JsonNode tree(Framework framework, LadderProposal proposal) {
    var root = StrictJson.read(FrameworkWriter.write(proposal.ladder()), "proposal");
    for (int i = 0; i < proposal.confidences().size(); i++) {
      var step = proposal.ladder().steps().get(i);
      ((ObjectNode) root.path("steps").path(i))
          .put("confidence", Math.round(proposal.confidences().get(i) * 100) / 100.0)
          .put("fromName", framework.statement(step.from()).name())
          .put("toName", framework.statement(step.to()).name());
    }
    return root;
  }
}
