package org.coursewatch.privacy.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.ReencryptReport;
import org.coursewatch.privacy.ReencryptedTable;
import org.jspecify.annotations.Nullable;

/**
 * Seals everything anew that a key other than the primary one made, a batch of rows at a time,
 * while the service runs. It can be stopped at any moment and begun again: what is done is left
 * out.
 */
@ApplicationScoped
public class ReencryptValues {

  /** How many rows one transaction writes. */
  static final int MOST = 1_000;

  private final List<ReencryptedTable> tables;
  private final ReencryptBatch batches;
  private final CheckKeyRing check;

  @Inject
  public ReencryptValues(
      @All List<ReencryptedTable> tables, ReencryptBatch batches, CheckKeyRing check) {
    this.tables = tables;
    this.batches = batches;
    this.check = check;
  }

  /**
   * @param progress told after every batch how far its table is
   * @return how it ended, for each table
   */
  public List<ReencryptReport> reencrypt(Actor by, Consumer<ReencryptReport> progress) {
    check.check();
    return tables.stream().map(table -> reencrypt(by, table, progress)).toList();
  }

  private ReencryptReport reencrypt(
      Actor by, ReencryptedTable table, Consumer<ReencryptReport> progress) {
    List<String> failed = new ArrayList<>();
    long resealed = 0;
    @Nullable String last = null;
    do {
      ReencryptedTable.Batch batch = batches.next(by, table, last, MOST);
      resealed += batch.resealed();
      failed.addAll(batch.failed());
      last = batch.last();
      if (last != null) {
        progress.accept(new ReencryptReport(table.name(), resealed, failed));
      }
    } while (last != null);
    return new ReencryptReport(table.name(), resealed, failed);
  }
}
