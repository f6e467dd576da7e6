package nextrung.advise;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether a value that was read from a file is all there: no null where a record does not
/// allow for one, however deep. What the compiler knows of code it cannot know of a file.
final class Whole {
  private Whole() {}

  /// Whether it is there, and everything in it that must be.
  static boolean is(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Collection<?> values -> values.stream().allMatch(Whole::is);
      case Map<?, ?> values -> values.values().stream().allMatch(Whole::is);
      case Record part ->
          Arrays.stream(part.getClass().getRecordComponents())
              .allMatch(component -> isWhole(part, component));
      default -> true;
    };
  }

  private static boolean isWhole(Record part, RecordComponent component) {
    var value = value(part, component);
    return (value == null && mayBeNull(component)) || is(value);
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object value(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be read".formatted(component), e);
    }
  }
}
