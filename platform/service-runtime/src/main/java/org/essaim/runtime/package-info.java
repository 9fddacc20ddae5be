/** What one service is made of, wired by Spring Boot's autoconfiguration; it knows of no other. */
package org.essaim.runtime;
