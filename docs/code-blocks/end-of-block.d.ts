/** Between the blocks of a program: the one before has ended. */
declare function endOfBlock(): Promise<void>
