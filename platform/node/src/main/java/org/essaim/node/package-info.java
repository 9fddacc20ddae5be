/** What every service of the federation is made of, wired by Spring Boot's autoconfiguration. */
package org.essaim.node;
