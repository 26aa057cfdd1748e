from cse_record.cli import program

program()
