package org.coursewatch.platform.rest;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Addresses of the tests alone: whatever a resource can do wrong, once. */
@Path("/test/probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

  /** What {@code POST /test/probe/orders} takes. */
  public record Order(@NotBlank String name, List<@Valid Line> lines) {}

  public record Line(@Positive int quantity) {}

  private final Idempotency idempotency;
  private final ProbeWork work;
  private final ServiceClock clock;

  ProbeResource(Idempotency idempotency, ProbeWork work, ServiceClock clock) {
    this.idempotency = idempotency;
    this.work = work;
    this.clock = clock;
  }

  @POST
  @Path("/little")
  @BodyLimit(1_000)
  @Operation(hidden = true)
  public int little(byte[] body) {
    return body.length;
  }

  @POST
  @Path("/much")
  @Operation(hidden = true)
  public int much(byte[] body) {
    return body.length;
  }

  @POST
  @Path("/deed/{end}")
  @BodyLimit(BodyLimit.ONE_DOCUMENT)
  @Operation(hidden = true)
  public Response work(
      @PathParam("end") ProbeWork.End end,
      @HeaderParam(Idempotency.HEADER) String key,
      @HeaderParam("Account") String account,
      byte[] body) {
    String note = new String(body, StandardCharsets.UTF_8);
    return idempotency
        .once(key, account, "POST /deed/" + end, body, clock.now(), () -> work.write(note, end))
        .toResponse();
  }

  @POST
  @Path("/form")
  @Operation(hidden = true)
  public String form(@FormParam("a") String a) {
    return "\"" + a + "\"";
  }

  @GET
  @Path("/things/{id}")
  @Operation(hidden = true)
  public String thing(@PathParam("id") UUID id) {
    return "\"" + id + "\"";
  }

  @GET
  @Path("/things")
  @Operation(hidden = true)
  public String things(
      @QueryParam("limit") @Max(100) Integer limit,
      @QueryParam("on") LocalDate on,
      @QueryParam("asOf") Instant asOf,
      @QueryParam("type") ProblemType type,
      @QueryParam("all") boolean all) {
    return "\"" + limit + " " + on + " " + asOf + " " + type + " " + all + "\"";
  }

  @POST
  @Path("/orders")
  @Operation(hidden = true)
  public Order order(@Valid Order order) {
    return order;
  }

  @GET
  @Path("/wrong-answer")
  @Operation(hidden = true)
  public @Valid Order wrongAnswer() {
    return new Order("", List.of());
  }

  @GET
  @Path("/auditors")
  @RolesAllowed("auditor")
  @Operation(hidden = true)
  public String auditors() {
    return "{}";
  }

  @GET
  @Path("/problems/{type}")
  @Operation(hidden = true)
  public String problem(@PathParam("type") ProblemType type) {
    throw Problem.of(type, "detail of " + type, "remedy of " + type)
        .with("refusals", List.of(new Line(3)))
        .with("also", 7)
        .asException();
  }

  @GET
  @Path("/statuses/{status}")
  @Operation(hidden = true)
  public String status(@PathParam("status") int status) {
    throw new WebApplicationException(Response.status(status).build());
  }

  @GET
  @Path("/moved")
  @Operation(hidden = true)
  public Response moved() {
    return Response.seeOther(URI.create("/elsewhere")).build();
  }

  @GET
  @Path("/bug")
  @Operation(hidden = true)
  public String bug() {
    throw new IllegalArgumentException("secret of Jane Roe", new IllegalStateException("secret"));
  }

  @GET
  @Path("/overtaken")
  @Operation(hidden = true)
  public String overtaken() {
    throw new IllegalStateException("as a commit wraps it", new OptimisticLockException());
  }

  @GET
  @Path("/no-database")
  @Operation(hidden = true)
  public String noDatabase() {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://localhost:1/x")) {
      return connection.toString();
    } catch (SQLException e) {
      throw new IllegalStateException("as a table wraps it", e);
    }
  }

  @GET
  @Path("/no-connection-left")
  @Operation(hidden = true)
  public String noConnectionLeft() throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    AgroalDataSourceConfigurationSupplier pool =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                settings ->
                    settings
                        .maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(200))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal("postgres"))
                                    .credential(new SimplePassword("postgres"))));
    try (AgroalDataSource source = AgroalDataSource.from(pool);
        Connection first = source.getConnection();
        Connection second = source.getConnection()) {
      return first + " and " + second;
    }
  }
}
