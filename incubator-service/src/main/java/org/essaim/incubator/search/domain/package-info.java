/** What can be looked for in the whole federation, and how it is narrowed. */
package org.essaim.incubator.search.domain;
