package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.recount.domain.UseReport;

/**
 * One open table: a record is its row, here as on the pages and in the API.
 *
 * @param name as its file is called
 * @param row whose components are its columns
 * @param rows hands over the rows of an edition one by one
 */
record OpenTable<R>(String name, Class<R> row, BiConsumer<Edition, Consumer<? super R>> rows) {

    /** One that is read row by row. */
    static <R> OpenTable<R> read(
            String name, Class<R> row, BiConsumer<Snapshot, Consumer<R>> rows) {
        return new OpenTable<>(
                name, row, (edition, each) -> rows.accept(edition.snapshot(), each::accept));
    }

    /** One that is there as a whole. */
    static <R> OpenTable<R> listed(String name, Class<R> row, Function<Snapshot, List<R>> rows) {
        return new OpenTable<>(
                name, row, (edition, each) -> rows.apply(edition.snapshot()).forEach(each));
    }

    /** One that is counted again by the rules of use. */
    static <R> OpenTable<R> counted(String name, Class<R> row, Function<UseReport, List<R>> rows) {
        return new OpenTable<>(
                name, row, (edition, each) -> rows.apply(edition.use().get()).forEach(each));
    }
}
