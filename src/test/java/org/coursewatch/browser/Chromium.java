package org.coursewatch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine: one for all tests of a run, and others with further switches. */
public final class Chromium {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final List<String> ALWAYS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final Map<List<String>, Browser> RUNNING = new HashMap<>();

  private Chromium() {}

  /** A running browser that was started with {@code switches} besides the usual ones. */
  static synchronized Browser with(List<String> switches) {
    return RUNNING.computeIfAbsent(List.copyOf(switches), Chromium::start);
  }

  private static Browser start(List<String> switches) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    List<String> all = new ArrayList<>(ALWAYS);
    all.addAll(switches);
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(all));
  }

  private static Path installed() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No Chromium here; on Debian: apt-get install chromium. Looked at " + PLACES));
  }
}
