/** Controllers look after the fact: queue, item, findings and samples (R95, R96). */
package org.essaim.incubator.control.page;
