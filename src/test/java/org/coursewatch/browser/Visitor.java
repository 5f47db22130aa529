package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.coursewatch.identity.Keycloak;
import org.coursewatch.notice.Language;

/**
 * A person at a browser, signed in at the real Keycloak. Every page that is opened or looked at is
 * examined by axe-core, and for a script or style that the page's own policy had to stop.
 */
public final class Visitor implements AutoCloseable {

  /** WCAG 2.2 A and AA, and what axe-core calls good practice. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final boolean IS_WRITING =
      "write".equals(System.getProperty("coursewatch.pictures"));
  private static final Path FOR_DOCS = Path.of("docs", "images");
  private static final Path FOR_NOW = Path.of("target", "pictures");
  private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

  private final Keycloak keycloak = Keycloak.running();
  private final Device device;
  private final Language language;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int steps;

  private Visitor(Device device, Language language, ColorScheme colors, List<String> switches) {
    this.device = device;
    this.language = language;
    this.context =
        Chromium.with(switches)
            .newContext(
                new NewContextOptions()
                    .setViewportSize(device.width, device.height)
                    .setHasTouch(device.isTouched)
                    .setIsMobile(device.isTouched)
                    .setColorScheme(colors)
                    .setLocale(language == Language.EN ? "en-US" : "es-US")
                    .setTimezoneId("America/Los_Angeles"));
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onRequest(this::count);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  /**
   * Opens {@code /start} and signs in at Keycloak, where the account is made at the first call. The
   * account is enrolled by the test, for example with {@code TestPeople}.
   *
   * @param role as Keycloak knows it, such as {@code designee}
   */
  public static Visitor signIn(String account, String role, Device device, Language language) {
    return signIn(account, role, device, language, ColorScheme.LIGHT, List.of());
  }

  /** The same in other colors, or with a Chromium that was started with further switches. */
  public static Visitor signIn(
      String account,
      String role,
      Device device,
      Language language,
      ColorScheme colors,
      List<String> switches) {
    Visitor visitor = new Visitor(device, language, colors, switches);
    String password =
        PASSWORDS.computeIfAbsent(
            visitor.keycloak.realm() + " " + account,
            key -> visitor.keycloak.addPerson(account, role));
    visitor.page.navigate(visitor.keycloak.service() + "/start");
    visitor.page.fill("#username", account);
    visitor.page.fill("#password", password);
    visitor.page.press("#password", "Enter");
    visitor.page.waitForURL(address -> address.startsWith(visitor.keycloak.service()));
    visitor.page.waitForLoadState();
    visitor.steps = 0;
    return visitor;
  }

  /** Signs in once more as {@code account}, at Keycloak's form the page shows. */
  public void signInAgain(String account) {
    page.fill("#username", account);
    page.fill("#password", PASSWORDS.get(keycloak.realm() + " " + account));
    page.press("#password", "Enter");
  }

  /** Goes to {@code path} of the service, which is no step, and examines the page. */
  public Visitor open(String path) {
    int before = steps;
    Response answer = page.navigate(address(path));
    page.waitForLoadState();
    assertThat(answer.status()).as("status at " + path).isLessThan(400);
    steps = before;
    return examine();
  }

  /** The whole address of {@code path} of the service. */
  public String address(String path) {
    return keycloak.service() + path;
  }

  /** What Playwright does on the page. */
  public Page page() {
    return page;
  }

  public Device device() {
    return device;
  }

  public Language language() {
    return language;
  }

  /** Does what leads to another page, and waits until that is there. */
  public static void follow(Page page, Runnable action) {
    page.evaluate("() => { window.isLeft = true; }");
    action.run();
    page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
  }

  /** How many pages were asked for by a click, a key or a form since the sign-in. */
  public int steps() {
    return steps;
  }

  /** Examines the page as it is now. */
  public Visitor examine() {
    AxeResults found = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    assertThat(found.getViolations().stream().map(Visitor::told).toList())
        .as("axe-core at " + page.url())
        .isEmpty();
    assertThat(complaints).as("at " + page.url()).isEmpty();
    return this;
  }

  /**
   * Examines the page and takes its picture: into {@code docs/images} when pictures are written and
   * a document shows it, else for whoever runs the test.
   *
   * @param name of the picture, such as {@code office-worklist}
   */
  public Visitor look(String name) {
    examine();
    String place = name + "-" + device.name().toLowerCase(Locale.ROOT);
    Path kept = FOR_DOCS.resolve(place + ".png");
    boolean isForDocs = IS_WRITING && language == Language.EN && isShown(kept);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(isForDocs ? kept : FOR_NOW.resolve(place + "-" + language.tag() + ".png")));
    return this;
  }

  /** The same of the whole page, also what is seen only after scrolling. */
  public Visitor lookAtAll(String name) {
    examine();
    String place = name + "-" + device.name().toLowerCase(Locale.ROOT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(FOR_NOW.resolve(place + "-" + language.tag() + "-all.png")));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }

  private static boolean isShown(Path picture) {
    try {
      String name = "images/" + picture.getFileName();
      return Files.readString(Path.of("README.md")).contains(name)
          || Files.readString(Path.of("docs", "console.md")).contains(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(Request request) {
    if (request.isNavigationRequest()
        && request.frame().equals(page.mainFrame())
        && request.redirectedFrom() == null) {
      steps++;
    }
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .collect(Collectors.joining("; "));
  }
}
