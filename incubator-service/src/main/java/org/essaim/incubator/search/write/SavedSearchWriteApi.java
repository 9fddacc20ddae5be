package org.essaim.incubator.search.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.decision.RefusedException;
import org.essaim.federation.directory.DirectoryRefusal;
import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchRefusal;
import org.essaim.incubator.search.domain.SearchStage;
import org.essaim.incubator.search.read.SearchEntries;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People save searches, so that what is new is said to them, and end them; each their own. */
@RestController
@RequestMapping("/api/v1/searches")
class SavedSearchWriteApi {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORDS = 200;

    private static final String SAVE =
            """
            insert into saved_search
                (search_id, person, name, q, kind, division, stage, category, used, stopped,
                 adoptable, saved_on, seen)
            values
                (:id, :person, :name, :q, :kind, :division, :stage, :category, :used, :stopped,
                 :adoptable, :on, %s)
            on conflict do nothing
            """
                    .formatted(SearchEntries.LAST_NEWS);

    private static final String SEE =
            """
            update saved_search set seen = %s
             where search_id = ? and person = ?
            """
                    .formatted(SearchEntries.LAST_NEWS);

    private final JdbcClient jdbc;
    private final UnitOfWorkRunner unit;
    private final EntryIds ids;
    private final Clock clock;

    SavedSearchWriteApi(JdbcClient jdbc, UnitOfWorkRunner unit, EntryIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A search as {@code GET /search} takes it; what is absent narrows nothing.
     *
     * @param name by which its owner knows it
     */
    record Search(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @Size(max = LONGEST_WORDS) String q,
            SearchKind kind,
            DivisionId division,
            SearchStage stage,
            IrritantCategory category,
            Boolean used,
            Boolean stopped,
            Boolean adoptable) {

        SearchFilter filter() {
            return new SearchFilter(
                    q,
                    kind,
                    Objects.toString(division, null),
                    stage,
                    category,
                    used,
                    stopped,
                    adoptable);
        }
    }

    /** Saves a search of the caller's; of what is there now nothing is new. At most 20. */
    @Members
    @PostMapping
    ResponseEntity<Created> save(Caller caller, @Valid @RequestBody Search search) {
        UUID id = ids.of("search", "searches", caller.person());
        unit.run(() -> save(id, caller.person().value(), search));
        return Created.of(id, "/api/v1/searches");
    }

    private void save(UUID id, String person, Search search) {
        lock(person);
        if (count(person, id) >= MOST) {
            throw new RefusedException(new SearchRefusal.TooMany(MOST));
        }
        SearchFilter filter = search.filter();
        jdbc.sql(SAVE)
                .param("id", id)
                .param("person", person)
                .param("name", search.name().strip())
                .param("q", filter.q())
                .param("kind", Objects.toString(filter.kind(), null))
                .param("division", filter.division())
                .param("stage", Objects.toString(filter.stage(), null))
                .param("category", Objects.toString(filter.category(), null))
                .param("used", filter.used())
                .param("stopped", filter.stopped())
                .param("adoptable", filter.adoptable())
                .param("on", BusinessDay.of(clock.instant()))
                .update();
    }

    /** One save of a person after the other, or two would be one too many. */
    private void lock(String person) {
        jdbc.sql("select id from person where id = ? for update")
                .param(person)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(new DirectoryRefusal.ErasedSince()));
    }

    private int count(String person, UUID besides) {
        return jdbc.sql("select count(*) from saved_search where person = ? and search_id <> ?")
                .params(person, besides)
                .query(Integer.class)
                .single();
    }

    /** The caller has looked: from now on only what comes later is new in it. */
    @Members
    @PutMapping("/{search}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@PathVariable UUID search, Caller caller) {
        unit.run(() -> own(search, SEE, caller));
    }

    /** Ends a search of the caller's. */
    @Members
    @DeleteMapping("/{search}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID search, Caller caller) {
        unit.run(
                () ->
                        own(
                                search,
                                "delete from saved_search where search_id = ? and person = ?",
                                caller));
    }

    /** Those of others are as if they were not there. */
    private void own(UUID search, String sql, Caller caller) {
        if (jdbc.sql(sql).params(search, caller.person().value()).update() == 0) {
            throw new NotFoundException("search", search);
        }
    }
}
