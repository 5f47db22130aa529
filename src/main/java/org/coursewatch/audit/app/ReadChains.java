package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.coursewatch.audit.AuditChains;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditState;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.people.Actor;

/**
 * Reads chains and seals of any length, a page at a time and each page in a transaction of its own:
 * no page waits for another, and there is never more than one of them in memory.
 */
@ApplicationScoped
class ReadChains {

  static final int PAGE = 5_000;
  private static final int SEALS_PAGE = 500;

  private final Pages pages;

  @Inject
  ReadChains(Pages pages) {
    this.pages = pages;
  }

  AuditState state(Actor by) {
    return pages.state(by);
  }

  /** The entries of {@code lane} after {@code after} (outside) through {@code through} (inside). */
  void entries(int lane, long after, long through, Actor by, Consumer<StoredEntry> each) {
    long last = after;
    List<StoredEntry> page;
    do {
      page = pages.entries(lane, last, through, by);
      page.forEach(each);
      last = page.isEmpty() ? last : page.getLast().sequence();
    } while (page.size() == PAGE);
  }

  /** The seals after number {@code after} (outside) through {@code through} (inside). */
  Iterator<AuditSeal> seals(long after, long through, Actor by) {
    return new Seals(after, through, by);
  }

  /** Fetches a page when the one before is used up. */
  private final class Seals implements Iterator<AuditSeal> {
    private final long through;
    private final Actor by;
    private long last;
    private Iterator<AuditSeal> page = List.<AuditSeal>of().iterator();

    Seals(long after, long through, Actor by) {
      this.last = after;
      this.through = through;
      this.by = by;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && last < through) {
        page = pages.seals(last, through, by).iterator();
      }
      return page.hasNext();
    }

    @Override
    public AuditSeal next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      AuditSeal seal = page.next();
      last = seal.number();
      return seal;
    }
  }

  /** One page each. */
  @ApplicationScoped
  static class Pages {

    private final AuditChains chains;

    @Inject
    Pages(AuditChains chains) {
      this.chains = chains;
    }

    @Transactional
    AuditState state(Actor by) {
      return chains.state();
    }

    @Transactional
    List<StoredEntry> entries(int lane, long after, long through, Actor by) {
      return chains.entries(lane, after, through, PAGE);
    }

    @Transactional
    List<AuditSeal> seals(long after, long through, Actor by) {
      return chains.seals(after, through, SEALS_PAGE);
    }
  }
}
