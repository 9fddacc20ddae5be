/** How votes are counted, the same for the board and for volunteers (R02, R31): pure functions. */
package org.essaim.contract.voting;
