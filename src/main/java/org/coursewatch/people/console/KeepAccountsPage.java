package org.coursewatch.people.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Account;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.KeepAccounts;
import org.coursewatch.people.console.DirectoryView.AccountFormView;
import org.coursewatch.people.console.DirectoryView.AccountRow;
import org.coursewatch.people.console.DirectoryView.AccountsView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/people/accounts}: all accounts; closing one and opening it again. */
@Path("/program/people/accounts")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class KeepAccountsPage {

  private static final int PAGE = 50;
  private static final int MOST_REASON = 500;
  private static final String ADDRESS = DirectoryTabs.ADDRESS + "/accounts";

  private final Visit visit;
  private final KeepAccounts accounts;

  @CheckedTemplate(basePath = "directory")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance accounts(Frame frame, AccountsView view);

    static native TemplateInstance account(Frame frame, AccountFormView view);
  }

  @Inject
  public KeepAccountsPage(Visit visit, KeepAccounts accounts) {
    this.visit = visit;
    this.accounts = accounts;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("after") @Nullable UUID after) {
    List<Account> found = accounts.list(after, PAGE + 1, visit.actor(), visit.now());
    List<Account> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "?after=" + shown.getLast().id() : null;
    AccountsView view =
        new AccountsView(tabs(), shown.stream().map(this::row).toList(), isOffice(), next);
    return visit.page(() -> Templates.accounts(visit.frame(), view));
  }

  @GET
  @Path("{accountId}")
  @Operation(hidden = true)
  public Response account(@PathParam("accountId") UUID accountId) {
    return visit.page(() -> account(accountId, Form.empty()));
  }

  @POST
  @Path("{accountId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(
      @PathParam("accountId") UUID accountId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String reason = form.value("reason");
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      form.fault("reason", words().giveReason());
      return visit.again(account(accountId, form));
    }
    Actor by = visit.actor();
    boolean closes = form.value("to").equals("close");
    return visit.once(
        form,
        () -> {
          if (closes) {
            accounts.close(accountId, reason, by, visit.now());
          } else {
            accounts.reopen(accountId, reason, by, visit.now());
          }
          return URI.create(ADDRESS);
        },
        problem -> {
          form.fault("", problem.detail() + " " + problem.remedy());
          return account(accountId, form);
        });
  }

  private TemplateInstance account(UUID accountId, Form form) {
    Account account = accounts.read(accountId, visit.actor(), visit.now());
    return Templates.account(visit.frame(), new AccountFormView(tabs(), row(account), form));
  }

  private AccountRow row(Account account) {
    String role = visit.words(PageWords.class).role(account.role());
    return new AccountRow(account.id().toString(), account.name(), role, account.isClosed());
  }

  private List<DirectoryView.Tab> tabs() {
    return new DirectoryTabs(words(), isOffice()).at(DirectoryTabs.ACCOUNTS);
  }

  private boolean isOffice() {
    return visit.actor().role() == Role.ADMINISTRATOR;
  }

  private DirectoryWords words() {
    return visit.words(DirectoryWords.class);
  }
}
