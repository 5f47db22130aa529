package org.coursewatch.hometest.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.jspecify.annotations.Nullable;

/**
 * A home test as it is sent, before anything of it is judged. Whatever was not sent, or cannot be
 * read, is null.
 *
 * @param result as the patient reads it
 * @param kit what the box is called
 * @param sensitivity in mIU/mL of hCG
 * @param lot printed on box or pouch
 * @param expiresOn the last day on which the kit may be used, inside
 * @param takenAt when the test was started; its offset is that of the place
 * @param readAt when the result was read
 * @param code as typed
 * @param photo the id under which the photo is kept
 */
public record ToldHomeTest(
    Result result,
    @Nullable String kit,
    @Nullable BigDecimal sensitivity,
    @Nullable String lot,
    @Nullable LocalDate expiresOn,
    @Nullable OffsetDateTime takenAt,
    @Nullable OffsetDateTime readAt,
    @Nullable String code,
    @Nullable UUID photo) {}
