/** Control after the fact: what is looked at, what was found, and how it ended (R95, R96). */
package org.essaim.incubator.control.domain;
