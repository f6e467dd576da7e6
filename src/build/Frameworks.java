import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes frameworks of the shape of `index/frameworks/25-4031.00.json` for occupations that do not
/// exist: four levels of ten statements each. Every word is made up here. The same arguments give
/// the same bytes.
///
/// `java src/build/Frameworks.java COUNT FOLDER [SEED]`
///
/// With `texts` as its first word it prints short CVs of people in the first COUNT of these
/// occupations instead, one a line: `{"soc","text"}`. They name the same work in other sentences,
/// and half of their lines are about something else.
///
/// `java src/build/Frameworks.java texts COUNT [SEED] > texts.ndjson`
final class Frameworks {
  private static final List<String> FIELDS =
      List.of(
          "Orchard",
          "Harbor",
          "Dental",
          "Bakery",
          "Railway",
          "Glass",
          "Hotel",
          "Fishery",
          "Brewery",
          "Theater",
          "Museum",
          "Forestry",
          "Dairy",
          "Printing",
          "Textile",
          "Quarry",
          "Pharmacy",
          "Airport",
          "Veterinary",
          "Laundry",
          "Mortgage",
          "Insurance",
          "Sewage",
          "Solar",
          "Elevator",
          "Furniture",
          "Optical",
          "Jewelry",
          "Nursery",
          "Broadcast");
  private static final List<List<String>> THINGS =
      List.of(
          List.of(
              "fruit trees",
              "grafting knives",
              "irrigation lines",
              "pest traps",
              "harvest crates",
              "cold stores"),
          List.of(
              "mooring lines",
              "cargo manifests",
              "tugboats",
              "quay cranes",
              "tide tables",
              "berth plans"),
          List.of(
              "X-ray plates",
              "impressions",
              "sterile trays",
              "recall cards",
              "fillings",
              "hygiene charts"),
          List.of(
              "sourdough",
              "proofing racks",
              "deck ovens",
              "laminated dough",
              "glazes",
              "bread orders"),
          List.of("track circuits", "points", "signal boxes", "timetables", "couplings", "ballast"),
          List.of(
              "molten glass",
              "annealing kilns",
              "blowpipes",
              "cutting tables",
              "laminates",
              "batch mixes"),
          List.of(
              "room keys",
              "guest folios",
              "linen counts",
              "minibars",
              "banquet plans",
              "night audits"),
          List.of(
              "trawl nets", "catch logs", "ice holds", "oyster beds", "fillets", "quota sheets"),
          List.of(
              "mash tuns", "hop additions", "yeast counts", "kegs", "fermenters", "taproom orders"),
          List.of(
              "fly lines", "light cues", "prop tables", "set pieces", "sound desks", "call sheets"),
          List.of(
              "accession files",
              "showcases",
              "loan crates",
              "humidity logs",
              "object labels",
              "visitor tours"),
          List.of(
              "saplings",
              "chain saws",
              "fire breaks",
              "timber tallies",
              "forest roads",
              "seed plots"),
          List.of(
              "milking parlors",
              "calves",
              "feed rations",
              "bulk tanks",
              "hoof trims",
              "pasture plans"),
          List.of(
              "printing plates",
              "ink ducts",
              "paper rolls",
              "color proofs",
              "folding machines",
              "press runs"),
          List.of("looms", "warp beams", "dye baths", "cutting patterns", "seams", "fabric rolls"),
          List.of(
              "blast holes",
              "rock crushers",
              "haul trucks",
              "stone blocks",
              "dust screens",
              "conveyor belts"),
          List.of(
              "prescriptions",
              "pill counters",
              "drug interactions",
              "refill requests",
              "vaccines",
              "controlled drugs"),
          List.of(
              "boarding passes",
              "baggage belts",
              "gate changes",
              "de-icing trucks",
              "passenger manifests",
              "runway checks"),
          List.of(
              "animal charts",
              "kennels",
              "blood smears",
              "vaccination cards",
              "surgical packs",
              "pet owners"),
          List.of(
              "washing programs",
              "steam presses",
              "stain tests",
              "linen carts",
              "garment tags",
              "dry cleaning"),
          List.of(
              "loan files",
              "credit reports",
              "appraisals",
              "closing papers",
              "escrow accounts",
              "rate locks"),
          List.of(
              "claims",
              "policies",
              "loss reports",
              "premiums",
              "underwriting notes",
              "adjuster visits"),
          List.of(
              "settling tanks",
              "pump stations",
              "sludge samples",
              "manholes",
              "flow meters",
              "chlorine doses"),
          List.of(
              "roof arrays",
              "inverters",
              "string voltages",
              "mounting rails",
              "shade studies",
              "battery banks"),
          List.of(
              "hoist ropes",
              "car doors",
              "governors",
              "shaft pits",
              "control boards",
              "rescue drills"),
          List.of(
              "dovetails", "veneers", "upholstery", "lacquer coats", "chair frames", "saw benches"),
          List.of(
              "lens blanks",
              "eye charts",
              "frame fittings",
              "contact lenses",
              "prism orders",
              "pupil distances"),
          List.of(
              "gem settings",
              "ring sizes",
              "gold alloys",
              "repair envelopes",
              "pearl strings",
              "hallmarks"),
          List.of(
              "toddlers", "nap rooms", "play plans", "snack menus", "diaper logs", "parent talks"),
          List.of(
              "camera feeds",
              "microphones",
              "edit suites",
              "transmitters",
              "news scripts",
              "caption files"));
  private static final List<String> ROLES =
      List.of(
          "Technicians",
          "Inspectors",
          "Planners",
          "Clerks",
          "Supervisors",
          "Installers",
          "Operators",
          "Coordinators",
          "Trainers",
          "Estimators",
          "Buyers",
          "Repairers",
          "Testers",
          "Dispatchers",
          "Designers",
          "Analysts",
          "Assistants",
          "Auditors",
          "Recorders",
          "Stewards",
          "Handlers",
          "Surveyors",
          "Fitters",
          "Guides",
          "Sellers",
          "Examiners",
          "Controllers",
          "Packers",
          "Cleaners",
          "Researchers",
          "Advisors",
          "Schedulers",
          "Assemblers",
          "Finishers");
  private static final List<List<String>> VERBS =
      List.of(
          List.of("prepare", "measure", "adjust"),
          List.of("inspect", "check", "grade"),
          List.of("plan", "forecast", "lay out"),
          List.of("record", "file", "copy"),
          List.of("oversee", "assign", "approve"),
          List.of("install", "mount", "connect"),
          List.of("operate", "load", "run"),
          List.of("coordinate", "confirm", "arrange"),
          List.of("teach", "demonstrate", "explain"),
          List.of("estimate", "price", "quote"),
          List.of("order", "compare offers for", "negotiate"),
          List.of("repair", "replace", "mend"),
          List.of("test", "sample", "calibrate"),
          List.of("dispatch", "route", "track"),
          List.of("design", "draw", "model"),
          List.of("analyze", "chart", "report on"),
          List.of("fetch", "sort", "set out"),
          List.of("audit", "reconcile", "verify"),
          List.of("log", "transcribe", "index"),
          List.of("serve", "stock", "look after"),
          List.of("move", "lift", "stack"),
          List.of("survey", "map", "photograph"),
          List.of("fit", "align", "tighten"),
          List.of("show", "present", "interpret"),
          List.of("sell", "promote", "display"),
          List.of("examine", "question", "certify"),
          List.of("control", "monitor", "limit"),
          List.of("pack", "wrap", "label"),
          List.of("clean", "rinse", "sterilize"),
          List.of("research", "trial", "document"),
          List.of("advise on", "recommend", "review"),
          List.of("schedule", "time", "reserve"),
          List.of("assemble", "join", "glue"),
          List.of("polish", "coat", "trim"));
  private static final List<String> KEYS =
      List.of("emerging", "developing", "proficient", "advanced");
  private static final List<List<String>> SCOPES =
      List.of(
          List.of(
              "under direct supervision following posted steps",
              "with help from a senior colleague",
              "as shown during training",
              "in a single work area under guidance"),
          List.of(
              "independently in routine cases",
              "with little oversight, correcting common errors",
              "to standard without reminders",
              "across a full shift alone"),
          List.of(
              "in unusual cases, using professional judgment",
              "for several teams, resolving exceptions",
              "while training newer staff",
              "to improve the accuracy of the whole unit"),
          List.of(
              "across the entire organization, setting standards",
              "by leading long-term change and its budget",
              "through policy that other sites adopt",
              "while shaping strategy with outside partners"));
  private static final List<String> PLACES =
      List.of(
          "in a small site",
          "at a busy site",
          "for regular customers",
          "for new clients",
          "in all seasons",
          "on short notice",
          "in line with safety rules",
          "within agreed costs",
          "using current software",
          "with written records");

  private static final List<String> DUTIES =
      List.of(
          "I %s %s most mornings.",
          "Asked by my manager to %s %s after the busy season.",
          "Two summers in a row I had to %s %s on my own.",
          "Learned how to %s %s from an older colleague.",
          "People came to me when they could not %s %s.",
          "My part was to %s %s before the others arrived.");
  private static final List<String> OTHER_LINES =
      List.of(
          "High school diploma, evening classes since.",
          "Valid driving license and own car.",
          "Speaks some Spanish.",
          "Volunteer at the food bank on Saturdays.",
          "Hiking, chess and old radios.",
          "References are available.",
          "Looking for a position closer to home.",
          "Punctual, friendly and used to early shifts.",
          "First aid course last year.",
          "Part-time cashier while at school.");
  private static final int LINES_OF_A_TEXT = 6;

  private Frameworks() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("texts")) {
      texts(Integer.parseInt(args[1]), new Random(args.length > 2 ? Long.parseLong(args[2]) : 2));
      return;
    }
    int count = Integer.parseInt(args[0]);
    var folder = Files.createDirectories(Path.of(args[1]));
    var random = new Random(args.length > 2 ? Long.parseLong(args[2]) : 1);
    int most = FIELDS.size() * ROLES.size();
    if (count > most) {
      throw new IllegalArgumentException(
          "COUNT is %d; there are words for %d".formatted(count, most));
    }
    for (int i = 0; i < count; i++) {
      int field = i % FIELDS.size();
      int role = i / FIELDS.size();
      var soc = soc(field, role);
      Files.writeString(folder.resolve(soc + ".json"), framework(soc, field, role, random));
    }
  }

  private static String soc(int field, int role) {
    return "%02d-%04d.00".formatted(60 + field, 1000 + role);
  }

  private static void texts(int count, Random random) {
    for (int i = 0; i < count; i++) {
      int field = i % FIELDS.size();
      int role = i / FIELDS.size();
      var lines = new ArrayList<String>();
      for (int line = 0; line < LINES_OF_A_TEXT; line++) {
        var verb = pick(VERBS.get(role), random);
        lines.add(pick(DUTIES, random).formatted(verb, pick(THINGS.get(field), random)));
        lines.add(pick(OTHER_LINES, random));
      }
      System.out.printf(
          "{\"soc\":\"%s\",\"text\":\"%s\"}%n", soc(field, role), String.join("\\n", lines));
    }
  }

  private static String framework(String soc, int field, int role, Random random) {
    var title = FIELDS.get(field) + " " + ROLES.get(role);
    var levels = new StringBuilder();
    for (int level = 0; level < KEYS.size(); level++) {
      var key = KEYS.get(level);
      levels
          .append(level == 0 ? "" : ",")
          .append("\"%s\":{\"label\":\"%s\",\"statements\":[".formatted(key, capital(key)))
          .append(
              statements(field, role, level, random).stream()
                  .map(s -> "\"" + s + "\"")
                  .collect(Collectors.joining(",")))
          .append("]}");
    }
    return """
    {"schemaVersion":"1.0","occupation":{"soc":"%s","title":"%s"},"framework":{"version":"generated","levels":{%s}},"attribution":"made up by Frameworks.java"}
    """
        .formatted(soc, title, levels);
  }

  private static Set<String> statements(int field, int role, int level, Random random) {
    var statements = new LinkedHashSet<String>();
    var things = THINGS.get(field);
    while (statements.size() < 10) {
      var verb = pick(VERBS.get(role), random);
      var thing = pick(things, random);
      var other = pick(things, random);
      var name = capital(thing) + " " + (statements.size() + 1);
      statements.add(
          "%s — %s %s and %s %s %s."
              .formatted(
                  name, verb, thing, other, pick(SCOPES.get(level), random), pick(PLACES, random)));
    }
    return statements;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
