import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Lays the native libraries of ONNX Runtime that this machine needs into a folder. Where only the
/// jar has them, they are copied to the folder for temporary files at every start, and stay there
/// when the process is killed.
///
///     java src/build/LayOutNatives.java target/nextrung/lib/onnxruntime-1.28.0.jar FOLDER
final class LayOutNatives {
  private LayOutNatives() {}

  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[1]));
    try (var jar = FileSystems.newFileSystem(Path.of(args[0]))) {
      for (var file : libraries(jar.getPath("/ai/onnxruntime/native", machine()))) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  /// The name that ONNX Runtime gives this machine.
  private static String machine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
    return (system.startsWith("mac") ? "osx-" : "linux-") + processor;
  }

  private static List<Path> libraries(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
