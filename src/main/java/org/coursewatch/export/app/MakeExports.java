package org.coursewatch.export.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportContent;
import org.coursewatch.export.ExportContent.Order;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportJobs.Progress;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.NamelessTrace;
import org.coursewatch.privacy.ServiceCipher;
import org.jboss.logging.Logger;

/**
 * Makes exports, one after the other, each in the name of who ordered it. Any number of nodes may;
 * an export whose node is gone is begun anew, and of what the gone one wrote nothing remains.
 */
@ApplicationScoped
public class MakeExports {

  private static final Logger LOG = Logger.getLogger(MakeExports.class);

  private final KeepPieces keep;
  private final ExportContents contents;
  private final ExportSettings settings;
  private final ServiceCipher cipher;
  private final ServiceClock clock;

  @Inject
  MakeExports(
      KeepPieces keep,
      ExportContents contents,
      ExportSettings settings,
      ServiceCipher cipher,
      ServiceClock clock) {
    this.keep = keep;
    this.contents = contents;
    this.settings = settings;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Makes the export that waits longest.
   *
   * @return whether there was one
   */
  public boolean makeNext(String node) {
    Optional<Export> claimed = keep.claim(node);
    claimed.ifPresent(this::make);
    return claimed.isPresent();
  }

  /** Removes the exports whose time is over. */
  public int forgetExpired() {
    return keep.forget();
  }

  private void make(Export export) {
    Optional<ExportFailure> failure;
    try {
      failure = tried(export);
    } catch (ExportInterrupted e) {
      LOG.infof(
          "Export %s was cancelled or taken over in attempt %d", export.id(), export.attempt());
      return;
    } catch (RuntimeException e) {
      LOG.errorf("Export %s failed%n%s", export.id(), NamelessTrace.of(e));
      failure = Optional.of(ExportFailure.INTERNAL);
    }
    failure.ifPresent(why -> fail(export, why));
  }

  private Optional<ExportFailure> tried(Export export) {
    if (export.attempt() > settings.mostAttempts) {
      return Optional.of(ExportFailure.GIVEN_UP);
    }
    Optional<Actor> owner = keep.owner(export);
    if (owner.isEmpty()) {
      return Optional.of(ExportFailure.ACCOUNT_CLOSED);
    }
    try {
      write(export, owner.get());
      return Optional.empty();
    } catch (ExportTooLarge e) {
      return Optional.of(ExportFailure.TOO_LARGE);
    } catch (ProblemException e) {
      return Optional.of(
          e.problem().type() == ProblemType.NOT_PERMITTED
              ? ExportFailure.NOT_PERMITTED
              : ExportFailure.NOT_ANSWERABLE);
    }
  }

  private void write(Export export, Actor owner) {
    ExportContent content = contents.of(export.kind());
    Order order =
        new Order(export.kind(), export.parameters(), Objects.requireNonNull(export.startedAt()));
    long estimated = content.estimate(order, owner);
    SealedPieces pieces = new SealedPieces(export, estimated, keep, cipher, clock, settings);
    content.write(order, owner, pieces);
    pieces.finish();
  }

  private void fail(Export export, ExportFailure why) {
    Progress progress =
        new Progress(export.id(), export.attempt(), export.rowsDone(), settings.lease);
    keep.finish(export, progress, why);
  }
}
