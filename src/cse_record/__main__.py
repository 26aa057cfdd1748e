import sys

from cse_record.cli import main

sys.exit(main())
