import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Brings the classes of a jar to the class file version of Java 8, with the stack maps that go
/// with it.
///
/// Classes from before Java 6 have no stack maps: Java leaves them out of its cache of loaded
/// classes, reads them anew at every start and checks them in its old, slow way.
///
///     java src/build/RaiseClasses.java target/nextrung/lib/picocli-4.7.7.jar
final class RaiseClasses {
  private static final ClassFileVersion RAISED = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);

  /// Writes each method instruction by instruction: a body that is copied whole gets no stack map.
  private static final ClassTransform BODIES =
      ClassTransform.transformingMethodBodies(CodeBuilder::with);

  private final ClassFile format;

  private RaiseClasses(Path root) {
    var hierarchy =
        ClassHierarchyResolver.ofResourceParsing(type -> open(root, type))
            .orElse(ClassHierarchyResolver.defaultResolver());
    format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
  }

  private static InputStream open(Path root, ClassDesc type) {
    var name = type.descriptorString();
    var file = root.resolve(name.substring(1, name.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    try (var jar = FileSystems.newFileSystem(Path.of(args[0]))) {
      var root = jar.getPath("/");
      var raise = new RaiseClasses(root);
      for (var file : classes(root)) {
        Files.write(file, raise.raised(Files.readAllBytes(file)));
      }
    }
  }

  private static List<Path> classes(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(RaiseClasses::isClass).toList();
    }
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
  }

  private byte[] raised(byte[] bytes) {
    var read = format.parse(bytes);
    return read.majorVersion() >= RAISED.majorVersion()
        ? bytes
        : format.transformClass(read, BODIES.andThen(RaiseClasses::withVersion));
  }

  private static void withVersion(ClassBuilder builder, ClassElement element) {
    builder.with(element instanceof ClassFileVersion ? RAISED : element);
  }
}
