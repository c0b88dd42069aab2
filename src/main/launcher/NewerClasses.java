import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The Java machine's cache knows no class of the time before Java 6: picocli's are read and proven
 * anew at every start. Here they say the same as newer classes.
 */
final class NewerClasses {
  private static final int OLDEST_KNOWN = 50;
  private static final int NEWER = 52;
  private static final int AT_VERSION = 7;

  private final ClassFile classes;

  /** For jars that find the classes they extend in each other. */
  NewerClasses(List<Path> jars) {
    URL[] all = jars.stream().map(NewerClasses::url).toArray(URL[]::new);
    classes =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(
                        new URLClassLoader(all, ClassLoader.getPlatformClassLoader()))
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()));
  }

  /** What an entry of a jar shall be: itself, unless it is a class that is too old. */
  byte[] of(String name, byte[] content) {
    return isOld(name, content) ? newer(content) : content;
  }

  private static boolean isOld(String name, byte[] content) {
    return name.endsWith(".class")
        && content.length > AT_VERSION
        && Byte.toUnsignedInt(content[AT_VERSION]) < OLDEST_KNOWN;
  }

  private byte[] newer(byte[] old) {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(NEWER, 0);
          } else {
            builder.with(element);
          }
        };
    // Only a method body that is gone through gets the frames that newer classes have.
    return classes.transformClass(
        classes.parse(old),
        version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
