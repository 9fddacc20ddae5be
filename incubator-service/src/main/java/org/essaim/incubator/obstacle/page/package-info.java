/** What stands in the way of initiatives in all divisions, and what the centre answers (R92). */
package org.essaim.incubator.obstacle.page;
