package org.coursewatch.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.notice.Language;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.Test;

/**
 * Every page that has no variable in its address, in the dark and on a phone, examined by axe-core.
 * Pages of one record are examined on the paths that lead to them.
 */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class EveryPageTest {

  /** Who opens a page that several may: the first. */
  private static final List<Role> PEOPLE =
      List.of(
          Role.DESIGNEE,
          Role.PATIENT,
          Role.PHARMACIST,
          Role.ADMINISTRATOR,
          Role.PRESCRIBER,
          Role.REPRESENTATIVE);

  @Inject TestPeople people;
  @Inject Permissions permissions;
  @Inject PageRoutes routes;
  @Inject ServiceClock clock;

  @Test
  void everyPageIsReadableInTheDarkOnAPhone() {
    Map<Role, String> accounts = accounts();
    List<String> examined = new ArrayList<>();
    pages()
        .forEach(
            (role, addresses) -> {
              try (Visitor visitor =
                  Visitor.signIn(
                      accounts.get(role),
                      role.label(),
                      Device.PHONE,
                      Language.ES,
                      ColorScheme.DARK,
                      List.of())) {
                addresses.stream()
                    .filter(address -> isPage(visitor, address))
                    .forEach(
                        address -> {
                          visitor.open(address);
                          assertThat(isWiderThanTheScreen(visitor)).as(address).isFalse();
                          examined.add(address);
                        });
              }
            });
    assertThat(examined).contains("/office", "/pharmacy", "/program", "/my", "/rules");
  }

  private Map<Role, List<String>> pages() {
    return routes.calls().keySet().stream()
        .filter(call -> call.startsWith("GET ") && !call.contains("{"))
        .collect(
            Collectors.groupingBy(
                this::reader,
                () -> new TreeMap<>(Comparator.comparing(PEOPLE::indexOf)),
                Collectors.mapping(call -> call.substring(4), Collectors.toList())));
  }

  private Role reader(String call) {
    return PEOPLE.stream()
        .filter(role -> permissions.mayCall(role, call))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody opens " + call));
  }

  private Map<Role, String> accounts() {
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated = people.cleared(practice, today.minusDays(3));
    String name = UUID.randomUUID().toString();
    people.representative("head-" + name, people.pharmacist("rx-" + name));
    people.unbound("office-" + name, Role.ADMINISTRATOR);
    return Map.of(
        Role.DESIGNEE,
        practice.designee().account(),
        Role.PRESCRIBER,
        practice.prescriber().account(),
        Role.PATIENT,
        treated.self().account(),
        Role.PHARMACIST,
        "rx-" + name,
        Role.REPRESENTATIVE,
        "head-" + name,
        Role.ADMINISTRATOR,
        "office-" + name);
  }

  /** Not a file to take home. */
  private static boolean isPage(Visitor visitor, String address) {
    APIResponse answer = visitor.page().request().get(visitor.address(address));
    assertThat(answer.status()).as(address).isEqualTo(200);
    return answer.headers().get("content-type").startsWith("text/html")
        && !answer.headers().containsKey("content-disposition");
  }

  private static boolean isWiderThanTheScreen(Visitor visitor) {
    return (boolean)
        visitor
            .page()
            .evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
  }
}
