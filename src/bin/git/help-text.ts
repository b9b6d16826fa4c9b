// What `git help` says: the commands by what they are for.

export const helpText = `usage: git [-v | --version] [-h | --help] [-C <path>] [-c <name>=<value>]
           [--no-pager] <command> [<args>]

These are common Git commands used in various situations:

start a working area
   clone       Clone a repository into a new directory
   init        Create an empty Git repository or reinitialize an existing one

work on the current change
   add         Add file contents to the index
   mv          Move or rename a file, a directory, or a symlink
   restore     Restore working tree files
   rm          Remove files from the working tree and from the index

examine the history and state
   blame       Show what revision and author last modified each line of a file
   diff        Show changes between commits, commit and working tree, etc
   log         Show commit logs
   show        Show various types of objects
   status      Show the working tree status

grow, mark and tweak your common history
   branch      List, create, or delete branches
   cherry-pick Apply the changes introduced by some existing commits
   commit      Record changes to the repository
   merge       Join two or more development histories together
   reset       Reset current HEAD to the specified state
   revert      Revert some existing commits
   stash       Stash the changes in a dirty working directory away
   switch      Switch branches
   tag         Create, list or delete a tag

collaborate
   bundle      Move objects and refs by archive
   fetch       Download objects and refs from another repository
   pull        Fetch from and integrate with another repository or a local branch
   push        Update remote refs along with associated objects
   remote      Manage set of tracked repositories

'git help <command>' shows how a command is called.
`;
