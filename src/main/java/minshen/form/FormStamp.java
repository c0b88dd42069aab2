package minshen.form;

import java.time.LocalDate;

/**
 * What makes one copy of a document this copy: with the same stamp the same input gives the same
 * bytes.
 *
 * @param date the date the file says it was made on
 * @param documentId the identity of the file, such as a claim's id with a digest of its content
 */
public record FormStamp(LocalDate date, String documentId) {}
