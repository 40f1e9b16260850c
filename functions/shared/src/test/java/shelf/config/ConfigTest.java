package shelf.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {

  @Test
  void required_absentOrEmpty_namesTheVariable() {
    var config = Config.of(Map.of("BRANDS_TABLE", ""));
    assertThatThrownBy(() -> config.required("BRANDS_TABLE"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("BRANDS_TABLE");
  }

  @Test
  void isOn_anythingButOn_isFalse() {
    assertThat(Config.of(Map.of("SERVER_TIMING", "on")).isOn("SERVER_TIMING")).isTrue();
    assertThat(Config.of(Map.of("SERVER_TIMING", "off")).isOn("SERVER_TIMING")).isFalse();
    assertThat(Config.of(Map.of()).isOn("SERVER_TIMING")).isFalse();
  }
}
