package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Role;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.Transfer.State;
import org.coursewatch.people.TransferId;
import org.coursewatch.people.app.DecideTransfer;
import org.coursewatch.worklist.app.ReadOffice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/transfers}: patients offered to the practice and by it, to accept or to refuse.
 */
@Path("/office/transfers")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TransfersPage {

  private static final String PATH = "/office/transfers";
  private static final int ROWS = 25;

  private final Visit visit;
  private final DecideTransfer transfers;
  private final ReadOffice office;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance transfers(Frame frame, TransfersView view);
  }

  @Inject
  public TransfersPage(Visit visit, DecideTransfer transfers, ReadOffice office) {
    this.visit = visit;
    this.transfers = transfers;
    this.office = office;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable UUID after) {
    TransferId place = after == null ? null : new TransferId(after);
    List<Transfer> found = transfers.page(place, ROWS + 1, visit.actor(), visit.now());
    List<Transfer> shown = found.subList(0, Math.min(ROWS, found.size()));
    String next = found.size() > ROWS ? PATH + "?after=" + shown.getLast().id() : null;
    ZoneId site =
        office.prescribers(visit.actor()).values().stream()
            .findFirst()
            .map(Prescriber::zone)
            .orElse(ZoneId.of("UTC"));
    return visit.page(
        () ->
            Templates.transfers(
                visit.frame(),
                new TransfersView(
                    shown.stream().map(each -> row(each, site)).toList(), Form.empty(), next)));
  }

  /** Accepts, refuses or takes back; only the prescriber whose turn it is may. */
  @POST
  @Path("{transferId}/{decision}")
  @Operation(hidden = true)
  public Response decide(
      @PathParam("transferId") UUID transferId,
      @PathParam("decision") String decision,
      MultivaluedMap<String, String> sent) {
    TransferId id = new TransferId(transferId);
    return visit.once(
        Form.of(sent),
        () -> {
          switch (decision) {
            case "acceptance" -> transfers.accept(id, visit.actor(), visit.now());
            case "refusal" -> transfers.decline(id, visit.actor(), visit.now());
            case "withdrawal" -> transfers.withdraw(id, visit.actor(), visit.now());
            default -> throw new NotFoundException();
          }
          return URI.create(PATH);
        });
  }

  private TransfersView.Row row(Transfer transfer, ZoneId site) {
    OfficeWords words = visit.words(OfficeWords.class);
    Actor by = visit.actor();
    boolean open = transfer.state() == State.OFFERED && by.role() == Role.PRESCRIBER;
    return new TransfersView.Row(
        transfer.id().toString(),
        transfer.number().toString(),
        words.transferNpi(transfer.fromNpi(), transfer.toNpi()),
        words.transferOffered(visit.dates().instant(transfer.offeredAt(), site)),
        words.transferState(transfer.state()),
        transfer.state() == State.OFFERED ? "wait" : "info",
        open && transfer.to().equals(by.prescriber()),
        open && transfer.from().equals(by.prescriber()));
  }
}
