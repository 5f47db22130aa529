package org.coursewatch.dispense.console;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /pharmacy/scan}: reads a number off a frame of the camera, for browsers that cannot read a
 * QR code themselves. The frame is neither kept nor logged, and nobody is looked up: the answer is
 * what stands in the picture, if it is a number of ours.
 */
@Path("/pharmacy/scan")
@Authenticated
public class ScanCall {

  /** In bytes; a frame of 640 by 640 as JPEG has a tenth of it. */
  static final int LARGEST_FRAME = 512 * 1024;

  /** The number of a patient or of an authorization, null when there is none in the picture. */
  public record Scanned(@Nullable String number) {}

  @POST
  @DuringReadOnly
  @Consumes({"image/jpeg", "image/png"})
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @BodyLimit(LARGEST_FRAME)
  @Operation(hidden = true)
  public Scanned scan(byte[] picture) {
    return new Scanned(ScannedPicture.qrText(picture).flatMap(ScanCall::number).orElse(null));
  }

  /** A picture may hold any text; only a number of ours is told. */
  private static Optional<String> number(String text) {
    return PatientNumber.parse(text)
        .map(PatientNumber::toString)
        .or(() -> AuthorizationNumber.parse(text).map(AuthorizationNumber::toString));
  }
}
