package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transfers of patients, as far as the transaction sees them. */
public interface Transfers {

  /** The prescriber with {@code npi}, if certified and active at {@code at}; of any practice. */
  Optional<PrescriberId> certified(String npi, Instant at);

  void add(Transfer transfer);

  /** The open offer of a patient, kept from others until the transaction ends. */
  Optional<Transfer> lockOpen(PatientId patient);

  /** The transfer, kept from others until the transaction ends. */
  Optional<Transfer> lock(TransferId id);

  /** Transfers after {@code after} in order of their ids, at most {@code most}. */
  List<Transfer> page(@Nullable TransferId after, int most);

  /** Transfers of a patient, oldest first. */
  List<Transfer> of(PatientId patient);

  /** Writes down how an open offer ended. */
  void decide(TransferId id, Transfer.State state, String account, Instant at);
}
