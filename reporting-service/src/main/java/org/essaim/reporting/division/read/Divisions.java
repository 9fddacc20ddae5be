package org.essaim.reporting.division.read;

import module java.base;

import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Every admitted division, and how many volunteer there and what its managers do (R07, R08). */
@Component
public class Divisions {

    /** What was published last holds until something else is. */
    private static final String DIVISIONS =
            """
            select f.division, (f.payload ->> 'dissatisfaction')::int as dissatisfaction,
                f.true_on as admitted_on, v.counted_on, v.operational[1] as operational_volunteers,
                v.managers[1] as manager_volunteers, v.launching[1] as managers_launching,
                v.at_demos[1] as managers_at_demos
              from facts f
              left join lateral (select max(true_on) as counted_on,
                    array_agg((payload ->> 'operational')::int %1$s) as operational,
                    array_agg((payload ->> 'managers')::int %1$s) as managers,
                    array_agg((payload ->> 'managersLaunching')::int %1$s)
                        filter (where payload ->> 'managersLaunching' is not null) as launching,
                    array_agg((payload ->> 'managersAtDemos')::int %1$s)
                        filter (where payload ->> 'managersAtDemos' is not null) as at_demos
                  from facts where kind = 'VOLUNTEERS_COUNTED' and division = f.division) v on true
             where f.kind = 'DIVISION_ADMITTED' order by f.division
            """
                    .formatted("order by true_on desc, position desc");

    private final FactTable facts;

    Divisions(FactTable facts) {
        this.facts = facts;
    }

    /** One of them. Figures of 1 to 4 people cannot be made to stand in it (R100). */
    @Meaning(
            en = "The admitted divisions, and who takes part there",
            fr = "Les directions admises, et qui y participe")
    public record Division(
            String division,
            @Meaning(
                            en = "dissatisfaction score, 0 to 100",
                            fr = "note d’insatisfaction, de 0 à 100")
                    int dissatisfaction,
            @Meaning(en = "the day of its admission", fr = "le jour de son admission")
                    LocalDate admittedOn,
            @Meaning(
                            en = "when its volunteers were counted last; absent if never",
                            fr = "dernier décompte des volontaires ; absent s’il n’y en a pas")
                    LocalDate countedOn,
            @Meaning(
                            en = "operational volunteers; absent for 1 to 4, and uncounted",
                            fr = "agents volontaires ; absent de 1 à 4, et si non comptés")
                    Integer operationalVolunteers,
            @Meaning(
                            en = "manager volunteers; absent for 1 to 4, and uncounted",
                            fr = "encadrants volontaires ; absent de 1 à 4, et si non comptés")
                    Integer managerVolunteers,
            @Meaning(
                            en = "managers who have launched an initiative; absent for 1 to 4",
                            fr = "encadrants ayant lancé une initiative ; absent de 1 à 4")
                    Integer managersLaunching,
            @Meaning(
                            en = "managers who have attended a demonstration; absent for 1 to 4",
                            fr = "encadrants ayant assisté à une démonstration ; absent de 1 à 4")
                    Integer managersAtDemos) {

        public Division {
            operationalVolunteers = SmallCells.shown(operationalVolunteers);
            managerVolunteers = SmallCells.shown(managerVolunteers);
            managersLaunching = SmallCells.shown(managersLaunching);
            managersAtDemos = SmallCells.shown(managersAtDemos);
        }
    }

    /** By name. */
    public List<Division> all(Snapshot snapshot) {
        return facts.ask(snapshot, DIVISIONS).query(Division.class).list();
    }
}
