/**
 * Somebody who knows nothing but what the services describe: launches, spends, measures and reads.
 *
 * Arguments: address and token of a division, of the centre, then the address of reporting.
 */
import * as division from './division';
import * as centre from './centre';
import * as reporting from './reporting';

declare const process: { argv: string[]; exitCode: number };

function say(what: string, value: unknown): void {
    console.log(`${what}: ${value}`);
}

async function act(configuration: division.Configuration): Promise<string> {
    const today = new Date();
    const launches = new division.LaunchApi(configuration);
    const launch = {
        idempotencyKey: crypto.randomUUID(),
        initiativeLaunch: {
            kind: division.Kind.Improvement,
            irritant: 'Families wait forty minutes on the phone.',
            trial: 'A rota of four people for the hours around noon',
            launchedOn: today,
        },
    };
    const initiative = (await launches.launchWriteLaunch(launch)).id!;
    say('again', (await launches.launchWriteLaunch(launch)).id === initiative);

    const spending = new division.SpendingApi(configuration);
    const expense = (euros: string) => ({
        initiative,
        initiativeExpense: {
            amount: { euros, halfDays: 1 },
            label: 'A year of a hosted phone line',
            spentOn: today,
        },
    });
    await spending.spendingWriteSpend(expense('12.50'));
    try {
        await spending.spendingWriteSpend(expense('1000000.00'));
    } catch (refused) {
        const response = (refused as division.ResponseError).response;
        const why = division.RefusalFromJSON(await response.json());
        say('refused', `${response.status} ${why.code} ${why.rule}`);
    }
    await new division.EvidenceApi(configuration).evidenceWriteUse({
        initiative,
        initiativeUsage: {
            level: division.EvidenceLevel.Declared,
            measuredOn: today,
            users: 12,
            seenAt: 'The counter of the phone line',
        },
    });
    return initiative;
}

/** Page by page, as the description has it. */
async function stageAt(api: centre.InitiativeApi, initiative: string): Promise<string | undefined> {
    let after: string | undefined;
    do {
        const page = await api.initiativeReadInitiatives({ after, size: 2 });
        const found = page.items.find(each => each.initiative === initiative);
        if (found) {
            return found.stage;
        }
        after = page.next;
    } while (after);
    return undefined;
}

/** What is recorded in a division is at the centre a moment later. */
async function awaited<T>(asked: () => Promise<T | undefined>): Promise<T> {
    for (let i = 0; i < 600; i++) {
        const answer = await asked();
        if (answer !== undefined) {
            return answer;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('it does not arrive');
}

async function main(): Promise<void> {
    const [atDivision, tokenThere, atCentre, tokenAtCentre, atReporting] = process.argv.slice(2);
    const configuration = new division.Configuration({
        basePath: atDivision,
        accessToken: tokenThere,
    });
    const initiative = await act(configuration);
    const story = await new division.InitiativeApi(configuration).initiativeReadOne({ initiative });
    say('spent', story.spent?.euros);
    say('history', story.history.length);

    const everywhere = new centre.Configuration({ basePath: atCentre, accessToken: tokenAtCentre });
    const policy = await new centre.PolicyApi(everywhere).policyReadApplied();
    say('first round', policy.values?.firstRound?.euros);
    const initiatives = new centre.InitiativeApi(everywhere);
    say('at the centre', await awaited(() => stageAt(initiatives, initiative)));

    const open = new reporting.Configuration({ basePath: atReporting });
    const divisions = await new reporting.DivisionApi(open).divisionReadDivisions({ size: 2 });
    say('divisions', divisions.items.length);
}

main().catch(async broken => {
    console.log(broken, await broken.response?.text());
    process.exitCode = 1;
});
