package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Rendered;

/** Every check that has a name, so that a test can ask for all and break each. */
public enum Policy {
    PROBES(Workloads::probes),
    HEALTH_GROUPS(Workloads::healthGroups),
    RESOURCES(Workloads::resources),
    SECURITY_CONTEXTS(Workloads::securityContexts),
    GRACEFUL_STOP(Workloads::gracefulStop),
    MIGRATIONS_END(Endurance::migrations),
    DAYS_WITHOUT_STORE(Endurance::daysWithoutStore),
    SEVERAL_STAY_UP(Availability::severalStayUp),
    BUDGETS(Availability::budgets),
    STANDBYS(Availability::standbys),
    SCALED(Availability::scaled),
    BROKERS_APART(Availability::brokersApart),
    REFERENCES(Configurations::references),
    VARIABLES(EnvironmentVariables::variables),
    SECRETS_OF_OTHERS(Configurations::secretsOfOthers),
    RESTRICTED_NAMESPACES(Names::restricted),
    AT_HOME(Names::atHome),
    NO_STAND_INS(Names::noStandIns),
    IMAGES(Names::images),
    PULLED_ALIKE(Names::pulledAlike),
    HOSTS(Names::hosts),
    LENGTHS(Names::lengths),
    LENGTHS_OF_DATABASES(Names::databases),
    SERVICES(Wiring::services),
    ROUTES(Wiring::routes),
    STREAMS_LAST(Wiring::streamsLast),
    MONITORS(Wiring::monitors),
    MONITORS_SELECTED(Wiring::selected),
    BACKUPS(Wiring::backups),
    BACKUPS_APART(Wiring::backupsApart),
    ENCRYPTED_SETTINGS(Encryption::settings),
    FOLLOWED_SECRETS(Encryption::followed),
    ENCRYPTED_PROBES(Encryption::probes),
    ENCRYPTED_MONITORS(Encryption::monitors),
    ENCRYPTED_BACKENDS(Encryption::backends),
    ENCRYPTED_BACKUPS(Encryption::backups),
    OWN_AUTHORITIES(Encryption::ownAuthorities),
    ONE_HOME_A_HOST(Listeners::oneHomeAHost),
    LISTENERS_OUT_OF_REACH(Listeners::outOfReach),
    OWN_ADDRESSES(Proxies::ownAddresses),
    BELIEVED_PROXIES(Proxies::believed),
    PUBLIC_ADDRESSES(Proxies::addresses),
    ROUTES_UNCHANGED(Proxies::unchanged),
    GATEWAY_ONLY(Proxies::onlyWay),
    DENIED_BY_DEFAULT(Network::denied),
    NETWORK_PORTS(Network::ports),
    BOTH_ENDS(Network::bothEnds),
    REACHED(Network::reached),
    BROKER_CLOSED(BrokerListeners::closed),
    BROKER_NAMED(BrokerListeners::named),
    RIGHTS(Rights::areThoseOfTheStreams),
    ONE_WRITER_A_TOPIC(Rights::oneWriterATopic),
    PREFIXES_END(Rights::prefixesEnd),
    ONE_STREAM_A_SERVICE(Rights::oneStreamAService),
    TOPICS_KEEP_ALL(Rights::topicsKeepAll),
    TOPICS_ARE_LIMITED(Rights::topicsAreLimited),
    SENDERS_ARE_LIMITED(Rights::sendersAreLimited),
    HOSTED_FOLDERS(Hosts::folders),
    HOSTED_APART(Hosts::lacks),
    HOSTED_FOUND(Hosts::found),
    HOSTED_NAMES(Hosts::names),
    HOSTED_MEMORY(Hosts::memory),
    HOSTED_STREAMS(Hosts::streams);

    private final Check check;

    Policy(Check check) {
        this.check = check;
    }

    /** What breaks this one. */
    public List<String> offences(Rendered rendered) {
        Offences found = new Offences();
        check.look(rendered, found);
        return found.lines();
    }

    /** What breaks any of them. */
    public static List<String> allOffences(Rendered rendered) {
        return Stream.of(values())
                .flatMap(each -> each.offences(rendered).stream().map(line -> each + ": " + line))
                .toList();
    }
}
