package nextrung.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ServerSettingsTest {
  @Test
  void aLimitThatMakesNoSenseIsNamed() {
    var defaults = ServerSettings.DEFAULTS;
    assertThatThrownBy(() -> defaults.withBody(Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body limit is 2147483647; it must be at most 1073741824");
    assertThatThrownBy(() -> defaults.withBody(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body limit is 0; it must be at least 1");
  }
}
