package org.essaim.host;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host is configured with, under {@code essaim.host}.
 *
 * @param services the folder with one folder for each service, named after its stream; a file in
 *     one of these is a property, its name the property's name
 * @param look how often the folders are looked at: a new one is started, a changed one restarted, a
 *     removed one stopped; a file whose text alone was changed is found by every fifteenth look
 * @param startsAtOnce how many services start at the same time
 * @param names in the folder of one service: the host names under which it is reached at the ports
 *     of the host; none means a port of its own, {@code server.port}
 * @param requests how many requests of one service run at the same time; as many again may wait
 */
@ConfigurationProperties("essaim.host")
record HostProperties(
        Path services,
        @DefaultValue("2s") Duration look,
        @DefaultValue("2") int startsAtOnce,
        @DefaultValue List<String> names,
        @DefaultValue("100") int requests) {}
