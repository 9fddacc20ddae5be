package org.essaim.incubator.search.read;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchStage;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is new in the searches that somebody saved, so that pages and notices say it. */
@Component
public record NewSearchResults(JdbcClient jdbc, SearchQuery search) {

    /** Further ones are not counted. */
    public static final int MOST = 100;

    /** What stands in the table. */
    private record Row(
            UUID searchId,
            String name,
            String q,
            SearchKind kind,
            String division,
            SearchStage stage,
            IrritantCategory category,
            Boolean used,
            Boolean stopped,
            Boolean adoptable,
            LocalDate savedOn,
            long seen) {

        SearchFilter filter() {
            return new SearchFilter(q, kind, division, stage, category, used, stopped, adoptable);
        }
    }

    /** The searches of this person by name, each with how much is new in it. */
    public List<SavedSearch> of(PersonId person) {
        return jdbc
                .sql(
                        """
                        select * from saved_search where person = ?
                         order by lower(name), saved_on, search_id
                        """)
                .param(person.value())
                .query(RecordMapper.of(Row.class))
                .list()
                .stream()
                .map(this::counted)
                .toList();
    }

    private SavedSearch counted(Row row) {
        int found =
                search.since(row.seen(), row.filter(), new PageRequest(null, MOST)).items().size();
        return new SavedSearch(
                row.searchId(), row.name(), row.filter(), row.savedOn(), row.seen(), found);
    }
}
