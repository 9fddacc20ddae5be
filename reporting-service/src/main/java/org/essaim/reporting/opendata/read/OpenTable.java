package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.recount.domain.UseReport;

/**
 * One open table: a record is its row, here as on the pages and in the API.
 *
 * @param name as its file is called
 * @param row whose components are its columns
 * @param counted whether its rows are counted first, which may take a while
 * @param rows hands over the rows of an edition one by one
 */
record OpenTable<R>(
        String name, Class<R> row, boolean counted, BiConsumer<Edition, Consumer<? super R>> rows) {

    /** One that is read row by row. */
    static <R> OpenTable<R> read(
            String name, Class<R> row, BiConsumer<Snapshot, Consumer<R>> rows) {
        return new OpenTable<>(
                name, row, false, (edition, each) -> rows.accept(edition.snapshot(), each::accept));
    }

    /** One that is there as a whole. */
    static <R> OpenTable<R> listed(String name, Class<R> row, Function<Snapshot, List<R>> rows) {
        return new OpenTable<>(
                name, row, false, (edition, each) -> rows.apply(edition.snapshot()).forEach(each));
    }

    /** One that is counted again by the rules of use. */
    static <R> OpenTable<R> counted(String name, Class<R> row, Function<UseReport, List<R>> rows) {
        return new OpenTable<>(
                name, row, true, (edition, each) -> rows.apply(edition.use().get()).forEach(each));
    }

    /** With all that has to be waited for, so that nothing fails once rows are written. */
    Edition ready(Edition edition) {
        if (!counted) {
            return edition;
        }
        UseReport use = edition.use().get();
        return new Edition(edition.snapshot(), () -> use);
    }
}
