package minshen.form.learn;

import java.util.Optional;

/**
 * A place of an office's file on the form that is made of it.
 *
 * @param place where it is
 * @param id the id of the field, or of the place left to a pen
 * @param content what it shows; empty for a pen
 * @param named what people call it
 */
record MarkedPlace(FillPlace place, String id, Optional<String> content, String named) {}
