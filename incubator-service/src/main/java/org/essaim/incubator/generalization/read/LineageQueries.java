package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who adopted from whom (R74). */
@Component
public class LineageQueries {

    /** Names are free, so nothing keeps two initiatives from naming each other. */
    private static final int DEEPEST = 100;

    /** Up to the first origin, then down to all adopters; nobody twice on one way. */
    private static final String TREE =
            """
            with recursive up as (
                select i.division, i.initiative, 0 as depth
                  from generalization_initiative i
                 where i.division = :division and i.initiative = :initiative
                union
                select l.origin_division, l.origin, up.depth + 1
                  from up join lineage l
                    on l.division = up.division and l.initiative = up.initiative
                 where l.origin_division is not null and up.depth < :deepest),
            root as (select division, initiative from up
                      order by depth desc limit 1),
            tree as (
                select division, initiative, null::text as of_division,
                       null::text as of_initiative, 0 as depth,
                       array[division, initiative] as path
                  from root
                union all
                select l.division, l.initiative, tree.division,
                       tree.initiative, tree.depth + 1,
                       tree.path || array[l.division, l.initiative]
                  from tree join lineage l
                    on l.origin = tree.initiative
                   and l.origin_division = tree.division
                 where tree.depth < :deepest and not exists (
                     select 1 from generate_subscripts(tree.path, 1) n
                      where n % 2 = 1 and tree.path[n] = l.division
                        and tree.path[n + 1] = l.initiative))
            select tree.of_division, tree.of_initiative, i.*
              from tree join generalization_initiative i
                on i.division = tree.division
               and i.initiative = tree.initiative
             order by tree.depth, i.launched_on,
                      i.division collate "C", i.initiative collate "C"
            """;

    private final JdbcClient jdbc;

    LineageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole tree in which the initiative stands; empty where there is no such initiative. */
    public Optional<LineageNode> tree(String division, String initiative) {
        List<Found> found =
                jdbc.sql(TREE)
                        .param("division", division)
                        .param("initiative", initiative)
                        .param("deepest", DEEPEST)
                        .query(RecordMapper.of(Found.class))
                        .list();
        return found.stream().findFirst().map(root -> node(root, found));
    }

    private static LineageNode node(Found at, List<Found> all) {
        return new LineageNode(
                at.division(),
                at.initiative(),
                at.launchedOn(),
                at.users(),
                at.measuredOn(),
                at.mostUsers(),
                at.amount(),
                all.stream()
                        .filter(each -> each.isOf(at))
                        .map(adopter -> node(adopter, all))
                        .toList());
    }

    /** A row of the tree and whose adopter it is there. */
    record Found(
            String ofDivision,
            String ofInitiative,
            String division,
            String initiative,
            LocalDate launchedOn,
            int users,
            LocalDate measuredOn,
            int mostUsers,
            Amount amount) {

        private boolean isOf(Found origin) {
            return origin.division.equals(ofDivision) && origin.initiative.equals(ofInitiative);
        }
    }
}
