import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks that the sources are formatted, or with the argument `apply` formats them.
final class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = List.of(args).contains("apply");
    var changed = new ArrayList<Path>();
    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        var source = Files.readString(file);
        var formatted = new Formatter().formatSourceAndFixImports(source);
        if (!formatted.equals(source)) {
          changed.add(file);
          if (apply) {
            Files.writeString(file, formatted);
          }
        }
      }
    }
    if (!changed.isEmpty() && !apply) {
      System.err.println("Not formatted: " + changed);
      System.err.println("Format them with: mvn process-classes -Dformat=apply");
      System.exit(1);
    }
  }
}
