package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectLoadTest {
  private static final SampleProject PROJECT = new SampleProject("Прокат", 1001, "vk1.a.secret");

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void loadProject_new_isMadeAndRefreshed() {
    var report = bench.loader().loadProject(PROJECT);

    assertThat(report.stages()).containsExactly(new StageReport("projects", 1, 0, 0));
    assertThat(projects().projects.getFirst())
        .hasToString("{\"name\":\"Прокат\",\"vkProjectId\":1001,\"id\":1}");
    assertThat(projects().tokens).containsEntry(1, "vk1.a.secret");
    assertThat(bench.lines().getLast()).isEqualTo("VK: 4 albums, 31 items");
    assertThat(projects().looks).hasValue(3);
  }

  @Test
  void loadProject_again_makesNoSecond() {
    bench.loader().loadProject(PROJECT);

    var report = bench.loader().loadProject(PROJECT);

    assertThat(report.stages()).containsExactly(new StageReport("projects", 0, 1, 0));
    assertThat(projects().projects).hasSize(1);
  }

  @Test
  void loadProject_whereThereAreNone_saysNothing() {
    projects().exist = false;

    var report = bench.loader().loadProject(PROJECT);

    assertThat(report.stages()).isEmpty();
    assertThat(bench.lines()).isEmpty();
  }

  @Test
  void loadProject_whoseRefreshFails_saysWhyAndGoesOn() {
    projects().end = "{\"status\":\"failed\",\"error\":\"vk_auth_failed\"}";

    bench.loader().loadProject(PROJECT);

    assertThat(bench.lines().getLast()).isEqualTo("VK: albums are not there yet: vk_auth_failed");
  }

  @Test
  void loadProject_apiThatBreaks_doesNotShowTheToken() {
    bench.api().failures.add(FakeShelfApi.status(500));

    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.loader().loadProject(PROJECT))
        .withMessageNotContaining("secret");
    assertThat(PROJECT.toString()).doesNotContain("secret");
  }

  private FakeProjects projects() {
    return bench.catalog().projects;
  }
}
