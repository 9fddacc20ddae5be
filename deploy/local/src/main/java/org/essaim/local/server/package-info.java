/** The two servers that the services stand on: PostgreSQL and a Kafka broker. */
package org.essaim.local.server;
