import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes the native libraries out of the jar of ONNX Runtime and lays those of this machine into a
/// folder.
///
/// Left inside, they are copied to the folder for temporary files at every start, and stay there
/// where the process is killed; and those of other machines only take room.
///
///     java src/build/LayOutNatives.java target/nextrung/lib/onnxruntime-1.28.0.jar FOLDER
final class LayOutNatives {
  private static final String NATIVES = "/ai/onnxruntime/native";

  private LayOutNatives() {}

  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[1]));
    try (var jar = FileSystems.newFileSystem(Path.of(args[0]))) {
      var natives = jar.getPath(NATIVES);
      for (var file : children(natives.resolve(machine()))) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
      }
      delete(natives);
    }
  }

  /// The name that ONNX Runtime gives this machine.
  private static String machine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
    return (system.startsWith("mac") ? "osx-" : "linux-") + processor;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
