package nextrung.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What a translation could not carry over, for people.
public final class Losses {
  private final List<String> lost = new ArrayList<>();

  void add(String what) {
    lost.add(what);
  }

  /// Notes some things of a kind by their number, unless there is none.
  void add(int number, String one, String many) {
    if (number > 0) {
      lost.add(number + " " + (number == 1 ? one : many));
    }
  }

  void add(Collection<?> things, String one, String many) {
    add(things.size(), one, many);
  }

  /// Notes a text, unless it is empty.
  void addText(String text, String what) {
    if (!text.isEmpty()) {
      lost.add(what);
    }
  }

  /// Everything that was noted, in order.
  public List<String> list() {
    return Collections.unmodifiableList(lost);
  }
}
