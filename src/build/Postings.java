import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a stream of job postings of 150 to 600 words for speed runs, from `postings.txt` beside
/// it. Employers repeat their own boilerplate, as they do; duties are drawn anew for each posting.
/// The same arguments give the same bytes.
///
/// `java src/build/Postings.java COUNT [LIBRARY_PERCENT [SEED [html]]] > postings.ndjson`
final class Postings {
  private static final Path SOURCE = Path.of("src/build/postings.txt");
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*\\|[^{}]*)\\}");
  private static final Pattern COMMENT = Pattern.compile("# (?:What|The|\\[)");
  private static final List<String> STEMS =
      List.of(
          "Maple", "Harbor", "Cedar", "Granite", "Willow", "Summit", "Prairie", "Lake", "Amber",
          "Stone", "Orchard", "Canyon");
  private static final List<String> ENDS =
      List.of(
          "ton",
          "field",
          " Falls",
          "ville",
          " Heights",
          "brook",
          " Springs",
          "port",
          "wood",
          " Grove");
  private static final List<String> FIRMS =
      List.of(
          "Group",
          "Services",
          "Partners",
          "Center",
          "Works",
          "Associates",
          "District",
          "Company",
          "Foundation",
          "Alliance");
  private static final int EMPLOYERS = 400;

  private final Map<String, List<String>> trades = new LinkedHashMap<>();
  private final Map<String, List<String>> titles = new LinkedHashMap<>();
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final Random random;
  private final boolean html;

  private Postings(long seed, boolean html) throws IOException {
    this.random = new Random(seed);
    this.html = html;
    read();
  }

  private record Section(String title, List<String> lines) {}

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    int library = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    var maker = new Postings(seed, args.length > 3 && args[3].equals("html"));
    try (var out =
        new PrintStream(
            new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
      for (int i = 1; i <= count; i++) {
        out.print(maker.posting(i, library) + "\n");
      }
    }
  }

  private void read() throws IOException {
    var lines = new ArrayList<String>();
    for (var line : Files.readAllLines(SOURCE)) {
      if (line.startsWith("[")) {
        lines = new ArrayList<>();
        var name = line.substring(1, line.length() - 1).replaceFirst("^\\w+: ", "").split("; ");
        if (line.startsWith("[trade")) {
          trades.put(name[0], lines);
          titles.put(name[0], List.of(name).subList(1, name.length));
        } else {
          parts.put(name[0], lines);
        }
      } else if (!line.isBlank() && !COMMENT.matcher(line).lookingAt()) {
        lines.add(line);
      }
    }
  }

  private String posting(int number, int libraryPercent) {
    boolean library = random.nextInt(100) < libraryPercent;
    var others = trades.keySet().stream().skip(1).toList();
    var trade = library ? trades.keySet().iterator().next() : pick(others, random);
    int employer = random.nextInt(EMPLOYERS);
    var description = description(trade, employer, 150 + random.nextInt(400));
    return "{\"id\":\"p%d\",\"title\":\"%s\",\"description\":\"%s\",\"library\":%b}"
        .formatted(number, pick(titles.get(trade), random), escaped(description), library);
  }

  private String description(String trade, int employer, int words) {
    // What an employer says of itself is the same in all its postings.
    var own = new Random(employer);
    var place = pick(STEMS, own) + pick(ENDS, own);
    var name = place + " " + pick(FIRMS, own);
    var sections = new ArrayList<Section>();
    sections.add(new Section("About us", some("about", 2 + own.nextInt(3), own)));
    var duties = new Section("What you will do", new ArrayList<>());
    var musts = new Section("Requirements", new ArrayList<>());
    sections.add(duties);
    sections.add(musts);
    sections.add(new Section("What we offer", some("offer", 2 + own.nextInt(4), own)));
    sections.add(new Section("How to apply", some("apply", 1 + own.nextInt(3), own)));
    sections.add(new Section("Notice", some("legal", 1 + own.nextInt(4), own)));
    while (words(sections) < words && duties.lines().size() < 40) {
      duties.lines().add(duty(trade));
      if (musts.lines().size() < 6) {
        musts.lines().add(drawn(pick(parts.get("musts"), random), random));
      }
    }
    var text = html ? asHtml(sections) : asText(sections);
    return text.replace("{NAME}", name).replace("{PLACE}", place);
  }

  /// Most duties are told in more words than the list holds, so that few of them repeat.
  private String duty(String trade) {
    var duty = pick(trades.get(trade), random);
    if (random.nextInt(3) == 0) {
      duty =
          pick(parts.get("before"), random)
              + Character.toLowerCase(duty.charAt(0))
              + duty.substring(1);
    }
    return drawn(random.nextInt(5) == 0 ? duty : duty + pick(parts.get("after"), random), random);
  }

  private static int words(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.lines().stream())
        .mapToInt(line -> line.split(" ").length)
        .sum();
  }

  private List<String> some(String part, int count, Random from) {
    var lines = new ArrayList<>(parts.get(part));
    Collections.shuffle(lines, from);
    return lines.stream().limit(count).map(line -> drawn(line, from)).toList();
  }

  private static String drawn(String line, Random from) {
    var choices = CHOICE.matcher(line);
    return choices
        .replaceAll(choice -> pick(List.of(choice.group(1).split("\\|")), from).replace("$", "\\$"))
        .replace("#", String.valueOf(2 + from.nextInt(60)));
  }

  private static <T> T pick(List<T> list, Random from) {
    return list.get(from.nextInt(list.size()));
  }

  private static String asText(List<Section> sections) {
    return sections.stream()
        .map(section ->
            section.title()
                + "\n"
                + section.lines().stream()
                    .map(line -> "- " + line)
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  private static String asHtml(List<Section> sections) {
    return sections.stream()
        .map(section ->
            "<h3>"
                + section.title()
                + "</h3><ul>"
                + section.lines().stream()
                    .map(line -> "<li>" + line + "</li>")
                    .collect(Collectors.joining())
                + "</ul>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
