/** PostgreSQL and Kafka as processes of this machine, for the launcher and for tests. */
package org.essaim.servers;
