package nextrung.advise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nextrung.advise.PlanFile.Rereading;
import nextrung.framework.Framework;
import nextrung.profile.Corrections;

/// A group as the page for advisors saves it, see `docs/plan-file.md`.
///
/// @param members in the order of the file
public record GroupFile(List<Member> members) {
  private static final String VERSION = "1";
  private static final ObjectMapper JSON = new ObjectMapper();

  public GroupFile {
    members = List.copyOf(members);
  }

  /// One person of a group.
  ///
  /// @param content a text, or a plan or report; anything else makes an unread person
  /// @param word what was said since
  public record Member(String alias, JsonNode content, JsonNode word) {
    private Person person(Framework framework, Rereading reader) {
      try {
        return read(framework, reader);
      } catch (IllegalArgumentException e) {
        return Person.unread(alias, String.valueOf(e.getMessage()), framework);
      }
    }

    private LaterWord said() {
      try {
        return LaterWord.of(word);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "the corrections of \"%s\" %s; save the group again".formatted(alias, e.getMessage()),
            e);
      }
    }

    private Person read(Framework framework, Rereading reader) {
      if (!content.isTextual() && !content.isObject()) {
        throw new IllegalArgumentException(
            "\"%s\" has neither a text nor a saved plan; save the group again".formatted(alias));
      }
      var said = said().within(framework);
      if (content.isObject()) {
        return Person.of(alias, PlanFile.read(content.toString(), alias), said, framework, reader);
      }
      var corrections = said.over(Corrections.NONE);
      return new Person(alias, reader.read(alias, Optional.empty(), content.asText(), corrections));
    }
  }

  /// Whether some text is a saved group, also a damaged one.
  public static boolean fits(String text) {
    return SavedJson.hasText(text, "group");
  }

  /// Reads a group.
  ///
  /// @param source the name to use in messages
  /// @throws IllegalArgumentException when it is damaged or of a version that is not known; the
  ///   message holds nothing of the content
  public static GroupFile read(String text, String source) {
    var root = parse(text, source);
    if (!root.path("group").asText().equals(VERSION)) {
      throw new IllegalArgumentException(
          "[%s] is a group of another version; this engine reads version %s"
              .formatted(source, VERSION));
    }
    var members = new ArrayList<Member>();
    for (var node : root.path("people")) {
      members.add(member(node, members.size() + 1));
    }
    if (members.isEmpty()) {
      throw damaged(source);
    }
    return new GroupFile(members);
  }

  private static JsonNode parse(String text, String source) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw damaged(source);
    }
  }

  /// A person; one without a name of its own is called by its number.
  private static Member member(JsonNode node, int number) {
    var alias = node.path("alias").asText().strip();
    var content = node.has("saved") ? node.path("saved") : node.path("text");
    return new Member(
        alias.isEmpty() ? "person " + number : alias, content, node.path("corrections"));
  }

  private static IllegalArgumentException damaged(String source) {
    return new IllegalArgumentException(
        "[%s] is damaged: it is no group of people; save it again".formatted(source));
  }

  /// The people of the group. One whose content cannot be read is among them, with the reason.
  public List<Person> people(Framework framework, Rereading reader) {
    return members.stream().map(member -> member.person(framework, reader)).toList();
  }
}
